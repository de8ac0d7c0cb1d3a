package io.playmaker.engine.gate;

import java.util.regex.Pattern;

/** An action begins in a transaction of its own and is tried again when it fails. */
final class ActionsAreRetried implements Rule {

    private static final Pattern CYCLE = Pattern.compile(
            "R\\d+/P(?=.)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?|PT?\\d+[DHMS](,\\s*PT?\\d+[DHMS])*");

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.nodes("serviceTask").forEach(node -> {
            if (!node.tag().extension("asyncBefore").equals("true"))
                findings.at(
                        node,
                        "%s is not asynchronous, so its failure would undo the step before it. Tick \"Asynchronous before\"."
                                .formatted(node.label()));
            String cycle = node.tag()
                    .extended("failedJobRetryTimeCycle")
                    .map(Tag::text)
                    .findFirst()
                    .orElse("");
            if (!CYCLE.matcher(cycle).matches())
                findings.at(
                        node,
                        "%s does not say how often it is tried (retry time cycle is \"%s\"). Set it, for instance R5/PT10M."
                                .formatted(node.label(), cycle));
        });
    }
}
