/** Facts that arrive: stored once, with both times, and the latest value of each measure. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account"})
@org.jspecify.annotations.NullMarked
package io.playmaker.signal;
