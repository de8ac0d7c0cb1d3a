package io.playmaker.playbook;

import io.playmaker.message.Message;
import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an e-mail into the queue of messages. */
@Component
@Sets("messageId")
class SendEmail implements Action<SendEmail.Inputs> {

    private final Recipients recipients;
    private final Messages messages;

    SendEmail(Recipients recipients, Messages messages) {
        this.recipients = recipients;
        this.messages = messages;
    }

    /**
     * @param to CHAMPION, DECISION_MAKER, CONTACT, OWNER, LEAD, SALES, SUPPORT, PRODUCT, EXECUTIVE, STEP_OWNER or an address
     * @param promised whether they wait for it, so that no cap on messages holds it back; no when left out
     */
    record Inputs(
            @Input(needed = true) @Nullable String to,
            @Input(needed = true) @Nullable String subject,
            @Input(needed = true) @Nullable String text,
            @Nullable Boolean promised) {}

    @Override
    public String name() {
        return "send-email";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        String to = Placeholders.fill(Actions.needed("to", inputs.to()), call.variables());
        Recipients.Found found = recipients.find(to, call.account(), call.run());
        Message message = messages.compose(new NewMessage(
                call.key(),
                NewMessage.Channel.EMAIL,
                call.account().id(),
                found.contact(),
                found.addresses(),
                Placeholders.fill(Actions.needed("subject", inputs.subject()), call.variables()),
                Placeholders.fill(Actions.needed("text", inputs.text()), call.variables()),
                call.run().id(),
                Actions.urgency(inputs.promised(), call)));
        return Map.of("messageId", message.id());
    }
}
