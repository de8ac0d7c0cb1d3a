package io.playmaker.engine.gate;

/** Nothing but playbooks, decision tables and forms is deployed. */
final class OnlyKnownFiles implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.others()
                .forEach(name -> findings.in(
                        name,
                        0,
                        0,
                        "Only playbooks (.bpmn), decision tables (.dmn) and forms (.form) are taken here. Leave this file"
                                + " out."));
    }
}
