package io.playmaker.access;

import io.playmaker.engine.Users;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people of the demonstration, at least one of each role. */
@Component
public class DemoPeople {

    static final String PASSWORD = "playmaker";

    private static final List<Person> PEOPLE = List.of(
            csm("carla", "Carla Weber", "ENTERPRISE", "de"),
            csm("ben", "Ben Carter", "MID_MARKET", ""),
            csm("mia", "Mia Rossi", "SMB", "it"),
            csm("nok", "Nok Srisai", "", "th"),
            other("lena", "Lena Fischer", Role.CSM_LEAD),
            other("sam", "Sam Ortega", Role.SALES),
            other("sue", "Sue Lindqvist", Role.SUPPORT),
            other("paul", "Paul Novak", Role.PRODUCT),
            other("eva", "Eva Laurent", Role.EXECUTIVE),
            other("otto", "Otto Berg", Role.PROCESS_OWNER),
            other("root", "Ruth Root", Role.ADMIN));

    private final Users users;

    DemoPeople(Users users) {
        this.users = users;
    }

    static List<String> ids() {
        return PEOPLE.stream().map(Person::id).toList();
    }

    /** Makes those who are missing, with the password everyone knows. */
    void createForDemo() {
        users.createGroups();
        PEOPLE.forEach(person -> users.createForDemo(person, PASSWORD));
    }

    /** Makes those who are missing as ordinary users; all with the same password. */
    public void create(String password) {
        users.createGroups();
        PEOPLE.forEach(person -> users.create(person, password));
    }

    private static Person csm(String id, String name, String segment, String language) {
        return new Person(
                id,
                name,
                id + "@playmaker.example",
                Set.of(Role.CSM),
                segment.isEmpty() ? Set.of() : Set.of(segment),
                language.isEmpty() ? Set.of("en") : Set.of("en", language),
                null,
                150);
    }

    private static Person other(String id, String name, Role role) {
        return new Person(id, name, id + "@playmaker.example", Set.of(role), Set.of(), Set.of("en"), null, 50);
    }
}
