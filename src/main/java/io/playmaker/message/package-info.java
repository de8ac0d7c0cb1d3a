/** Messages to people: composed, capped per contact, sent with retries. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account"})
@org.jspecify.annotations.NullMarked
package io.playmaker.message;
