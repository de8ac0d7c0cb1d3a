package io.playmaker.engine;

import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** The users that the engine keeps: made here, checked here, locked by the engine after too many wrong passwords. */
@Component
public class Users {

    static final String SEGMENTS = "segments";
    static final String LANGUAGES = "languages";
    static final String REGION = "region";
    static final String CAPACITY = "capacity";
    private static final String DEMO = "demo";

    private final Unchecked unchecked;
    private final IdentityService identity;

    Users(Unchecked unchecked, IdentityService identity) {
        this.unchecked = unchecked;
        this.identity = identity;
    }

    /** Whether this is the password. After a wrong one the engine refuses all for a while, longer each time. */
    public boolean check(String id, String password) {
        try {
            return unchecked.ask(() -> identity.checkPassword(id, password));
        } catch (OptimisticLockingException e) {
            return false; // Somebody else tries passwords of this user at this moment.
        }
    }

    /** Makes a group for each role, once, and the engine's own group of administrators, with ours in it. */
    public void createGroups() {
        unchecked.run(() -> {
            for (Role role : Role.values()) createGroup(role.key(), role.title(), "PLAYMAKER");
            createGroup(Groups.CAMUNDA_ADMIN, "Administrators of the engine", Groups.GROUP_TYPE_SYSTEM);
            identity.createUserQuery()
                    .memberOfGroup(Role.ADMIN.key())
                    .list()
                    .forEach(user -> joinEngineAdministrators(user.getId()));
        });
    }

    private void createGroup(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() > 0) return;
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }

    /** The webapps send everybody to their set-up page, which is closed, as long as nobody is in that group. */
    private void joinEngineAdministrators(String user) {
        if (identity.createUserQuery()
                        .userId(user)
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count()
                == 0) identity.createMembership(user, Groups.CAMUNDA_ADMIN);
    }

    public boolean exists(String id) {
        return unchecked.ask(() -> identity.createUserQuery().userId(id).count() > 0);
    }

    /** Whether anybody can administer. */
    public boolean anyAdministrator() {
        return unchecked.ask(
                () -> identity.createUserQuery().memberOfGroup(Role.ADMIN.key()).count() > 0);
    }

    /** Whether a user was made by {@link #createForDemo}, with a password that everyone knows. */
    public boolean isForDemo(String id) {
        return unchecked.ask(() -> "true".equals(identity.getUserInfo(id, DEMO)));
    }

    /** Whether a password may be used by the user: long enough, and not about the user. */
    public boolean acceptable(String id, String password) {
        return unchecked.ask(() -> {
            User user = identity.newUser(id);
            PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(password, user);
            return result.isValid();
        });
    }

    /** Makes a user unless there is one of that id. The password must be {@link #acceptable}. */
    public void create(Person person, String password) {
        unchecked.run(() -> {
            if (identity.createUserQuery().userId(person.id()).count() == 0) save(person, password, false);
        });
    }

    /** Makes a user with any password, remembered as one for demonstration. */
    public void createForDemo(Person person, String password) {
        unchecked.run(() -> {
            if (identity.createUserQuery().userId(person.id()).count() > 0) return;
            save(person, password, true);
            identity.setUserInfo(person.id(), DEMO, "true");
        });
    }

    private void save(Person person, String password, boolean anyPassword) {
        User user = identity.newUser(person.id());
        int space = person.name().indexOf(' ');
        user.setFirstName(space < 0 ? person.name() : person.name().substring(0, space));
        user.setLastName(space < 0 ? "" : person.name().substring(space + 1));
        user.setEmail(person.email());
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, anyPassword);
        person.roles().forEach(role -> identity.createMembership(person.id(), role.key()));
        if (person.is(Role.ADMIN)) joinEngineAdministrators(person.id());
        known(person).forEach((key, value) -> identity.setUserInfo(person.id(), key, value));
    }

    private static Map<String, String> known(Person person) {
        String region = person.region() == null ? "" : person.region();
        return Map.of(
                SEGMENTS, words(person.segments()),
                LANGUAGES, words(person.languages()),
                REGION, region,
                CAPACITY, Integer.toString(person.capacity()));
    }

    private static String words(Set<String> words) {
        return String.join(",", words.stream().sorted().toList());
    }
}
