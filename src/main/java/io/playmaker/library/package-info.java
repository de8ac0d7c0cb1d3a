/** Materials: the texts that help with a step, their versions, who used them, and whether they helped. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account"})
@org.jspecify.annotations.NullMarked
package io.playmaker.library;
