package io.playmaker.testing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a playbook drawn for one test states about itself, so that it is taken. */
public final class Charter {

    /** To stand first in a process whose file declares the prefix {@code camunda}. */
    public static final String FOR_A_TEST = Stream.of(
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
                    "materials")
            .map(key -> "<camunda:property name=\"%s\" value=\"%s\"/>"
                    .formatted(key, key.equals("owner") ? "csm" : "None."))
            .collect(Collectors.joining(
                    "", "<extensionElements><camunda:properties>", "</camunda:properties></extensionElements>"));

    private Charter() {}
}
