package io.playmaker.models;

import io.playmaker.account.Accounts;
import io.playmaker.health.Risks;
import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.playbook.Playbooks;
import io.playmaker.shared.AccountId;
import io.playmaker.signal.Signals;
import io.playmaker.testing.Fixtures;
import io.playmaker.testing.PlaymakerTest;
import io.playmaker.testing.Rounds;
import io.playmaker.testing.Stories;
import io.playmaker.testing.TestClock;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** What a test needs to play a playbook and to look at what came of it. */
@PlaymakerTest
abstract class PlayedThrough {

    @Autowired
    Stories stories;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Signals signals;

    @Autowired
    Risks risks;

    @Autowired
    Messages messages;

    @Autowired
    Playbooks playbooks;

    /** Mails about the account to this person of ours, the newest first. */
    List<Message> mailsTo(String person, AccountId account) {
        return messages.of(account, 50).stream()
                .filter(mail -> mail.to().contains(person + "@playmaker.example"))
                .toList();
    }
}
