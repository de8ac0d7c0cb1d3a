/** Sign-in, roles, API tokens, and the guards on every URL. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine"})
@org.jspecify.annotations.NullMarked
package io.playmaker.access;
