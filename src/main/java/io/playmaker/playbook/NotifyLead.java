package io.playmaker.playbook;

import io.playmaker.message.Messages;
import io.playmaker.message.NewMessage;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails everybody in a role and marks the run's open steps as escalated. */
@Component
@Sets
class NotifyLead implements Action<NotifyLead.Inputs> {

    private final Recipients recipients;
    private final Messages messages;
    private final StepRows steps;
    private final StepReminders reminders;

    NotifyLead(Recipients recipients, Messages messages, StepRows steps, StepReminders reminders) {
        this.recipients = recipients;
        this.messages = messages;
        this.steps = steps;
        this.reminders = reminders;
    }

    /** @param role key of the role to tell; csm-lead when left out */
    record Inputs(
            @Input(names = Input.Names.ROLE) @Nullable String role,
            @Input(needed = true) @Nullable String subject,
            @Input(needed = true) @Nullable String text) {}

    @Override
    public String name() {
        return "notify-lead";
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Map<String, Object> perform(Inputs inputs, Call call) {
        Role role = role(inputs.role());
        List<String> to = recipients.inRole(role);
        if (to.isEmpty())
            throw new Invalid(
                    "role",
                    "Nobody with an e-mail address has the role %s. Add somebody, then try again."
                            .formatted(role.key()));
        messages.compose(new NewMessage(
                call.key(),
                NewMessage.Channel.EMAIL,
                call.account().id(),
                null,
                to,
                Placeholders.fill(Actions.needed("subject", inputs.subject()), call.variables()),
                Placeholders.fill(Actions.needed("text", inputs.text()), call.variables()),
                call.run().id()));
        reminders.escalate(steps.of(call.run().id()));
        return Map.of();
    }

    private static Role role(@Nullable String key) {
        if (key == null) return Role.CSM_LEAD;
        return Role.of(key)
                .orElseThrow(() -> new Invalid(
                        "role",
                        "\"%s\" is no role; use one of %s."
                                .formatted(
                                        key,
                                        Arrays.stream(Role.values())
                                                .map(Role::key)
                                                .collect(Collectors.joining(", ")))));
    }
}
