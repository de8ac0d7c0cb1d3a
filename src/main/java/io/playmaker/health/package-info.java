/** Scorecards, scores, bands, trends with their reasons, and the register of risks. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account", "signal"})
@org.jspecify.annotations.NullMarked
package io.playmaker.health;
