package io.playmaker.account;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Invalid.Problem;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the people that other systems name as owners. */
@Component
class Owners {

    // Asked for late: who fills it may itself be built on accounts.
    private final ObjectProvider<People> people;

    Owners(ObjectProvider<People> people) {
        this.people = people;
    }

    /** Everybody by sign-in name and by e-mail address, both in small letters. */
    Map<String, String> directory() {
        Map<String, String> ids = new HashMap<>();
        for (Person person : people.getObject().all()) {
            ids.put(person.id().toLowerCase(Locale.ROOT), person.id());
            String email = person.email();
            if (email != null) ids.put(email.toLowerCase(Locale.ROOT), person.id());
        }
        return ids;
    }

    static @Nullable String find(Map<String, String> directory, @Nullable String owner, List<Problem> warnings) {
        String text = Checks.text("owner", owner, 320);
        if (text == null) return null;
        String id = directory.get(text.toLowerCase(Locale.ROOT));
        if (id == null)
            warnings.add(new Problem(
                    "owner",
                    "Nobody here signs in as '" + text + "' or has this e-mail address; the owner stays as it is."));
        return id;
    }

    void mustExist(String owner) {
        if (people.getObject().find(owner).isEmpty())
            throw new Invalid("owner", "Nobody signs in as '" + owner + "'; choose somebody who does.");
    }
}
