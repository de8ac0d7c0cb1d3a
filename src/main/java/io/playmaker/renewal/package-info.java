/** Renewals of subscriptions: forecast categories with both views, amounts, and how each renewal ended. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "account"})
@org.jspecify.annotations.NullMarked
package io.playmaker.renewal;
