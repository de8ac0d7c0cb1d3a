package io.playmaker.rehearsal;

import io.playmaker.health.Band;
import io.playmaker.playbook.Run;
import io.playmaker.rehearsal.Entry.Kind;
import io.playmaker.rehearsal.Scenario.Happening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/** What the world does during a rehearsal. */
final class Happenings {

    private static final Duration BAND_IS_SURE = Duration.ofHours(25);
    private static final Duration FACTS_GET_OLD = Duration.ofDays(28);

    private final World world;
    private final Log log;
    private final Agenda agenda;
    private final Customers.Made customer;
    private String playbook = "";
    private Band shown = Band.UNKNOWN;

    Happenings(World world, Log log, Agenda agenda, Customers.Made customer) {
        this.world = world;
        this.log = log;
        this.agenda = agenda;
        this.customer = customer;
    }

    void plan(Scenario scenario) {
        playbook = scenario.playbook();
        Instant start = now();
        scenario.happenings()
                .forEach(one -> agenda.plan(
                        start.atZone(ZoneOffset.UTC).plus(one.after()).toInstant(), () -> happens(one)));
        staysAsItIs(Objects.requireNonNullElse(scenario.customer().band(), Band.GREEN));
    }

    private Instant now() {
        return world.time().clock().instant();
    }

    private void happens(Happening happening) {
        if (happening.band() != null) {
            log.note(Kind.FACT, playbook, "", "Health becomes " + happening.band());
            staysAsItIs(happening.band());
        } else if (happening.signal() != null) {
            log.note(Kind.FACT, playbook, "", happening.signal());
            world.customers().hears(customer, happening.signal(), happening.value());
        } else {
            Deed.Tell tell =
                    new Deed.Tell(String.valueOf(happening.message()), Beginnings.filled(happening.with(), customer));
            new Doing(world, log, agenda, new Runs(newest(), world)).tell(tell);
        }
    }

    private Run newest() {
        return world.playbooks().runsOf(customer.id()).stream()
                .filter(run -> run.parent() == null && run.playbook().equals(playbook))
                .findFirst()
                .orElseThrow();
    }

    /** Facts are reported again before they are too old to count. */
    private void staysAsItIs(Band band) {
        shown = band;
        if (band == Band.UNKNOWN) return;
        world.customers().shows(customer, band);
        agenda.plan(now().plus(BAND_IS_SURE), () -> world.customers().shows(customer, band));
        agenda.plan(now().plus(FACTS_GET_OLD), () -> {
            if (shown == band) staysAsItIs(band);
        });
    }
}
