package io.playmaker.engine.gate;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Playbooks and decisions say how long their history is kept. */
final class TimeToLiveIsSet implements Rule {

    private static final Pattern DAYS = Pattern.compile("P?[1-9]\\d{0,4}D?");

    @Override
    public void check(Bundle bundle, Findings findings) {
        Stream<Tag> kept = Stream.concat(
                bundle.processes().map(ProcessGraph::process),
                bundle.tables().stream().flatMap(TableFile::decisions));
        kept.filter(tag -> !DAYS.matcher(tag.extension("historyTimeToLive")).matches())
                .forEach(tag -> findings.at(
                        tag,
                        "It does not say how long its history is kept (historyTimeToLive is \"%s\"). Set a number of days,"
                                        .formatted(tag.extension("historyTimeToLive"))
                                + " such as P730D."));
    }
}
