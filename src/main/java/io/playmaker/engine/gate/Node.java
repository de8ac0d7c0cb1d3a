package io.playmaker.engine.gate;

import io.playmaker.engine.TimerInWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A flow node of a playbook: what sequence flows lead to and from. */
final class Node {

    private final Tag tag;
    private final @Nullable Node scope;
    private final List<SequenceFlow> incoming = new ArrayList<>();
    private final List<SequenceFlow> outgoing = new ArrayList<>();

    /** @param scope the sub-process around it; null directly in the process */
    Node(Tag tag, @Nullable Node scope) {
        this.tag = tag;
        this.scope = scope;
    }

    record SequenceFlow(Tag tag, Node from, Node to) {

        String condition() {
            return tag.textOf("conditionExpression");
        }

        boolean isConditional() {
            return tag.child("conditionExpression").isPresent();
        }

        boolean isDefault() {
            return !tag.id().isEmpty() && tag.id().equals(from.tag.get("default"));
        }
    }

    Tag tag() {
        return tag;
    }

    String id() {
        return tag.id();
    }

    @Nullable
    Node scope() {
        return scope;
    }

    List<SequenceFlow> incoming() {
        return incoming;
    }

    List<SequenceFlow> outgoing() {
        return outgoing;
    }

    boolean is(String... kinds) {
        return tag.is(kinds);
    }

    /** As people see it: {@code Call the customer (callCustomer)}. */
    String label() {
        String name = tag.get("name").replaceAll("\\s+", " ").strip();
        return name.isEmpty() ? "\"" + id() + "\"" : "\"" + name + "\" (" + id() + ")";
    }

    boolean isGateway() {
        return tag.name().endsWith("Gateway");
    }

    boolean isSubProcess() {
        return is("subProcess", "transaction", "adHocSubProcess");
    }

    /** A sub-process that begins with an event of its own. */
    boolean isEventSubProcess() {
        return isSubProcess() && tag.get("triggeredByEvent").equals("true");
    }

    Optional<Tag> event() {
        return tag.children().stream()
                .filter(child -> child.name().endsWith("EventDefinition"))
                .findFirst();
    }

    /** What kind of event it waits for or throws, such as {@code timer}; {@code none} without one. */
    String eventKind() {
        return event().map(event -> event.name().replace("EventDefinition", "")).orElse("none");
    }

    /**
     * When the timer goes off, if the event's properties say it.
     *
     * @throws IllegalArgumentException with a sentence when they cannot be read
     */
    Optional<String> timerInWords() {
        return Optional.ofNullable(
                TimerInWords.expression(name -> tag.properties().get(name)));
    }

    /** The name of the message it waits for, if the event's properties say it. */
    String messageInWords() {
        return tag.property("message");
    }

    /** Whether it begins beside something that goes on. */
    boolean beginsBeside() {
        if (is("boundaryEvent")) return tag.get("cancelActivity").equals("false");
        return is("startEvent")
                && scope != null
                && scope.isEventSubProcess()
                && tag.get("isInterrupting").equals("false");
    }

    /** The action it performs, as models name it ({@code sendEmail}); empty when it performs none. */
    String action() {
        String bean = tag.extension("delegateExpression").strip();
        return bean.matches("[$#]\\{\\s*\\w+\\s*}")
                ? bean.substring(2, bean.length() - 1).strip()
                : "";
    }

    /** The input parameters given here, in order. */
    List<Tag> inputs() {
        return tag.extended("inputOutput")
                .flatMap(mapping -> mapping.children("inputParameter"))
                .toList();
    }

    List<Tag> outputs() {
        return tag.extended("inputOutput")
                .flatMap(mapping -> mapping.children("outputParameter"))
                .toList();
    }

    Optional<String> input(String name) {
        return inputs().stream()
                .filter(input -> input.get("name").equals(name))
                .map(Tag::text)
                .findFirst();
    }

    @Override
    public String toString() {
        return tag.name() + " " + id();
    }
}
