package io.playmaker.playbook;

import io.playmaker.account.Account;
import java.time.Clock;
import java.util.Map;

/**
 * A word of the fixed vocabulary that models may use. One class, one element template, one entry in the
 * documentation, one name. The engine calls it at least once; what it does must be harmless the second time.
 *
 * @param <I> a record with the inputs; its component names are the input parameters of the element template
 */
public interface Action<I extends Record> {

    /** In kebab case, such as {@code send-email}. Models name it in camel case: {@code ${sendEmail}}. */
    String name();

    Class<I> inputs();

    /**
     * Does it.
     *
     * @return process variables to set; what the diagram decides on is among them
     * @throws io.playmaker.shared.Invalid naming the input that cannot be used
     */
    Map<String, Object> perform(I inputs, Call call);

    /**
     * From where the action is called.
     *
     * @param key the same for every repetition of this one call: run and activity instance
     * @param activity id of the model element
     * @param variables all process variables, read only
     */
    record Call(Run run, Account account, String key, String activity, Map<String, Object> variables, Clock clock) {}
}
