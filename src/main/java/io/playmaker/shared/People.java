package io.playmaker.shared;

import java.util.List;
import java.util.Optional;

/** Who works here and in which role. Filled by the room that keeps users. */
public interface People {

    Optional<Person> find(String id);

    /** Everyone in the role, ordered by id. */
    List<Person> inRole(Role role);

    /** Everyone, ordered by id. */
    List<Person> all();
}
