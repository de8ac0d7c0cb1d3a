package io.playmaker.rehearsal;

import io.playmaker.playbook.Playbook;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;

/** Says what can be rehearsed, and how a scenario is written. */
record Guide(PrintStream out) {

    private static final String HOW = """

            --rehearse=renewal                 the scenarios of a playbook, or all defaults where there is none
            --rehearse=renewal-combinations    one scenario by its name, such as every combination of answers
            --rehearse=my-scenario.yaml        a scenario of your own
            --rehearse=processes/new.bpmn      a draft; its forms beside it, in forms/ there, or in ../forms
              --rehearse.scenario=my.yaml      how the draft is played
              --rehearse.plays=200             how many ways at the most, when every combination is tried
              --rehearse.out=page.html         where the page goes instead of target/rehearsals/<name>.html

            A scenario; everything but the playbook may be left out:

              playbook: churn-save
              title: A customer who stays
              lasts: P200D                     # how long we look; P400D by default
              account:
                segment: ENTERPRISE            # MID_MARKET by default
                stage: ADOPTION
                band: RED                      # GREEN by default
                subscription: { mrr: 12000, currency: EUR, renewsIn: P180D, autoRenewing: false, noticeDays: 60 }
                contacts: [{ role: CHAMPION, name: Ann }, { role: SPONSOR }]
              start:
                reason: Health turned red
                about: SUBSCRIPTION            # for playbooks about a subscription
                with: { renewalDate: RENEWAL_DATE }
              happens:
                - { after: P20D, band: GREEN }
                - { after: P40D, signal: champion.left }
                - { after: P50D, message: cancellation-received, with: { reason: They said so } }
              steps:
                triageRisk: { doneAfter: 2, answers: { influence: YES } }     # business days after it opened
                holdCheckIn: [{ answers: { leadingMeasureMoves: UP } }, { skip: On holiday }, { leave: true }]
              doneAfter: 1                     # business days after which any other step is done; 0 for an hour later
              everyCombination: false          # true tries every answer, skip, wait and message
            """;

    void print(List<Playbook> playbooks, Collection<String> scenarios) {
        out.println("Playbooks: "
                + String.join(", ", playbooks.stream().map(Playbook::key).toList()));
        out.println("Scenarios: " + String.join(", ", scenarios));
        out.println(HOW);
    }
}
