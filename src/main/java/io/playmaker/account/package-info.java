/** Accounts, their contacts and subscriptions, segments, stages, owners, and the account's timeline. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package io.playmaker.account;
