/** Success plans: what a customer wants to reach, how both sides know it, who does what until when, and every change of it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account"})
@org.jspecify.annotations.NullMarked
package io.playmaker.plan;
