package io.playmaker.web.page;

import io.playmaker.playbook.Playbook;
import io.playmaker.shared.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a playbook states about itself, under headings that people ask for, in the order in which they ask. */
@Component("charter")
class Charter {

    private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

    static {
        HEADINGS.put("purpose", "What it is for");
        HEADINGS.put("whenToUse", "When it runs");
        HEADINGS.put("callToAction", "What to do first");
        HEADINGS.put("roles", "Who does what");
        HEADINGS.put("involved", "Who is involved");
        HEADINGS.put("approvals", "What needs approval");
        HEADINGS.put("escalateTo", "Who is told when it stalls");
        HEADINGS.put("successMetric", "How we know that it works");
        HEADINGS.put("materials", "Materials");
        HEADINGS.put("dataKept", "What is kept");
        HEADINGS.put("owner", "Owned by");
    }

    /** Heading to text; what a model does not state is left out. */
    public Map<String, String> of(Playbook playbook) {
        Map<String, String> stated = new LinkedHashMap<>();
        HEADINGS.forEach((key, heading) -> {
            String text = playbook.charter().get(key);
            if (text != null && !text.isBlank())
                stated.put(heading, Role.of(text).map(Role::title).orElse(text));
        });
        return stated;
    }
}
