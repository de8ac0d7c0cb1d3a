/** Every URL of ours: pages and REST. No rule, no SQL. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "signal",
            "health",
            "message",
            "plan",
            "voice",
            "renewal",
            "library",
            "imports",
            "playbook",
            "trigger",
            "access"
        })
@org.jspecify.annotations.NullMarked
package io.playmaker.web;
