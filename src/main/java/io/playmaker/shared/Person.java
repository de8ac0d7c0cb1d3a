package io.playmaker.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Playmaker.
 *
 * @param id the sign-in name
 * @param segments keys of the segments this person takes accounts of; empty means all
 * @param languages ISO 639-1 codes this person speaks with customers; empty means any
 * @param region the region this person looks after, as accounts name it
 * @param capacity how many accounts this person can look after
 */
public record Person(
        String id,
        String name,
        @Nullable String email,
        Set<Role> roles,
        Set<String> segments,
        Set<String> languages,
        @Nullable String region,
        int capacity) {

    public Person {
        roles = Set.copyOf(roles);
        segments = Set.copyOf(segments);
        languages = Set.copyOf(languages);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
