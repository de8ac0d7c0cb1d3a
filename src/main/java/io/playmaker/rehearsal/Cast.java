package io.playmaker.rehearsal;

import io.playmaker.engine.Users;
import io.playmaker.playbook.Step;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person for each role, called like it, who has time for any number of accounts. */
final class Cast {

    private static final int ANY_NUMBER = 999_999;

    private Cast() {}

    static void hire(Users users) {
        users.createGroups();
        for (Role role : Role.values())
            users.create(
                    new Person(
                            role.key(),
                            role.title(),
                            role.key() + "@playmaker.example",
                            Set.of(role),
                            Set.of(),
                            Set.of(),
                            null,
                            ANY_NUMBER),
                    UUID.randomUUID().toString());
    }

    /** Who does that step. */
    static String of(Step step) {
        String assignee = step.assignee();
        if (assignee != null) return assignee;
        return step.groups().isEmpty() ? Role.CSM.key() : step.groups().get(0);
    }

    static String named(@Nullable String person) {
        return person == null ? "nobody" : Role.of(person).map(Role::title).orElse(person);
    }
}
