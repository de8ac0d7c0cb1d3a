package io.playmaker.engine;

import io.playmaker.playbook.Engine;
import io.playmaker.playbook.Playbook;
import java.util.*;
import org.springframework.stereotype.Component;

@Component
class CamundaEngine implements Engine {
    @Override
    public List<Started> start(List<Order> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(String processInstance, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void message(String processInstance, String message, Map<String, Object> variables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reassign(String processInstance, String from, String to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> awaitedMessages(String processInstance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> standsAt(String processInstance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Playbook> playbooks() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> diagram(String playbook, int version) {
        throw new UnsupportedOperationException();
    }
}
