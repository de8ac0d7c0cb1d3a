/** A made-up portfolio with known causes of churn, for demo mode; it enters like any import. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account", "signal", "imports"})
@org.jspecify.annotations.NullMarked
package io.playmaker.demo;
