package io.playmaker.engine;

import io.playmaker.trigger.Decisions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class CamundaDecisions implements Decisions {
    @Override
    public List<List<Choice>> choose(List<Map<String, Object>> facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int version() {
        throw new UnsupportedOperationException();
    }
}
