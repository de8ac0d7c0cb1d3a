package io.playmaker.engine;

import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's users are our people: its groups are roles, and what else we know of a person is user info. */
@Component
class CamundaPeople implements People {

    private static final int CAPACITY = 50;

    private final Unchecked unchecked;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    CamundaPeople(Unchecked unchecked, IdentityService identity, JdbcClient jdbc) {
        this.unchecked = unchecked;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> find(String id) {
        return unchecked.ask(() -> {
            User user = identity.createUserQuery().userId(id).singleResult();
            if (user == null) return Optional.empty();
            Set<Role> roles = EnumSet.noneOf(Role.class);
            identity.createGroupQuery()
                    .groupMember(id)
                    .list()
                    .forEach(group -> Role.of(group.getId()).ifPresent(roles::add));
            return Optional.of(person(user, roles, infoOf(id)));
        });
    }

    @Override
    public List<Person> inRole(Role role) {
        return all().stream().filter(person -> person.is(role)).toList();
    }

    @Override
    public List<Person> all() {
        return unchecked.ask(() -> {
            Map<String, Set<Role>> roles = rolesOfEveryone();
            Map<String, Map<String, String>> infos = infoOfEveryone();
            return identity.createUserQuery().orderByUserId().asc().list().stream()
                    .map(user -> person(
                            user,
                            roles.getOrDefault(user.getId(), Set.of()),
                            infos.getOrDefault(user.getId(), Map.of())))
                    .toList();
        });
    }

    private Map<String, Set<Role>> rolesOfEveryone() {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (Role role : Role.values())
            for (User member :
                    identity.createUserQuery().memberOfGroup(role.key()).list())
                roles.computeIfAbsent(member.getId(), id -> EnumSet.noneOf(Role.class))
                        .add(role);
        return roles;
    }

    private Map<String, Map<String, String>> infoOfEveryone() {
        Map<String, Map<String, String>> infos = new HashMap<>();
        jdbc.sql("select user_id_, key_, value_ from act_id_info where value_ is not null")
                .query((row, number) -> infos.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                        .put(row.getString(2), row.getString(3)))
                .list();
        return infos;
    }

    private Map<String, String> infoOf(String id) {
        Map<String, String> info = new HashMap<>();
        jdbc.sql("select key_, value_ from act_id_info where user_id_ = ? and value_ is not null")
                .param(id)
                .query((row, number) -> info.put(row.getString(1), row.getString(2)))
                .list();
        return info;
    }

    private static Person person(User user, Collection<Role> roles, Map<String, String> info) {
        return new Person(
                user.getId(),
                fullName(user),
                user.getEmail(),
                Set.copyOf(roles),
                words(info.get(Users.SEGMENTS)),
                words(info.get(Users.LANGUAGES)),
                info.get(Users.REGION),
                capacity(info.get(Users.CAPACITY)));
    }

    private static String fullName(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Set<String> words(@Nullable String text) {
        return Arrays.stream(text(text).split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int capacity(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : CAPACITY;
    }
}
