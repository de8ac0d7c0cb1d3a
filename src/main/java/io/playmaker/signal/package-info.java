/** Facts that arrive: stored once, with both times, and the latest of each kind by one look into an index. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account"})
@org.jspecify.annotations.NullMarked
package io.playmaker.signal;
