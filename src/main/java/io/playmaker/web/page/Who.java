package io.playmaker.web.page;

import io.playmaker.health.RiskRules;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How pages call the people and roles that stand behind sign-in names and group keys. */
@Component("who")
class Who {

    private static final String ASKED = Who.class.getName();

    private final People people;

    Who(People people) {
        this.people = people;
    }

    /** The name of whoever signs in so; what is no person keeps its own name. */
    public String name(@Nullable String id) {
        if (id == null) return "";
        if (id.equals("trigger")) return "a moment";
        if (id.startsWith(RiskRules.TABLE)) return "the table of risks";
        return names().getOrDefault(id, id);
    }

    /** "Customer success lead or Executive". */
    public String groups(List<String> keys) {
        return keys.stream()
                .map(key -> Role.of(key).map(Role::title).orElse(key))
                .collect(Collectors.joining(" or "));
    }

    /** Asked for once in a request. */
    @SuppressWarnings("unchecked")
    private Map<String, String> names() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object known = request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return (Map<String, String>) known;
        Map<String, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        request.setAttribute(ASKED, names, RequestAttributes.SCOPE_REQUEST);
        return names;
    }
}
