package io.playmaker.engine.gate;

import io.playmaker.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A playbook states what everybody must know about it before they work by it. */
final class CharterIsComplete implements Rule {

    private static final List<String> CHARTER = List.of(
            "purpose",
            "whenToUse",
            "owner",
            "roles",
            "involved",
            "callToAction",
            "dataKept",
            "successMetric",
            "escalateTo",
            "approvals",
            "materials");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.processes().map(ProcessGraph::process).forEach(process -> {
            List<String> missing = CHARTER.stream()
                    .filter(key -> process.property(key).isBlank())
                    .toList();
            if (!missing.isEmpty())
                findings.at(
                        process,
                        "The playbook's charter lacks %s. Fill it in among the extension properties of the process."
                                .formatted(String.join(", ", missing)));
            owner(process, findings);
        });
    }

    private static void owner(Tag process, Findings findings) {
        String owner = process.property("owner").strip();
        if (owner.isEmpty() || Role.of(owner).isPresent()) return;
        findings.at(process, "The playbook's owner \"%s\" is no role. Use one of %s.".formatted(owner, roles()));
    }

    static String roles() {
        return Arrays.stream(Role.values()).map(Role::key).collect(Collectors.joining(", "));
    }
}
