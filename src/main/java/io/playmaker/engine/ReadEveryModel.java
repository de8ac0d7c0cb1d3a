package io.playmaker.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** The engine's reader of models, which also understands events that are stated in words. */
class ReadEveryModel extends BpmnParse {

    ReadEveryModel(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        EventsInWords.spellOut(rootElement, this::addError);
        super.parseRootElement();
    }
}
