/** The voice of the customer: surveys that are asked, and what was answered. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account", "signal", "message"})
@org.jspecify.annotations.NullMarked
package io.playmaker.voice;
