/** Files and batches from other systems: mapped, checked row by row, taken in as accounts, contacts, subscriptions and signals. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account", "signal"})
@org.jspecify.annotations.NullMarked
package io.playmaker.imports;
