package io.playmaker.playbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a model must know about an input of an action; models are held against it before they are taken. An input without
 * it may be left out and takes anything of its type.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Input {

    /** Whether a model must give it. */
    boolean needed() default false;

    /** Its values are the constants of this enum. */
    Class<? extends Enum<?>> oneOf() default Anything.class;

    /** What its value is the name of. */
    Names names() default Names.NOTHING;

    /** An enum of no constants stands for any value. */
    enum Anything {}

    enum Names {
        NOTHING,
        /** The key of a playbook. */
        PLAYBOOK,
        /** The id of a step of the same model. */
        STEP,
        /** The key of a role. */
        ROLE,
        /** The key of a declared measure or event. */
        FACT,
        /** The key of a survey. */
        SURVEY,
        /** Names of process variables, separated by commas. */
        VARIABLES,
        /** Keys of materials, separated by commas. */
        MATERIALS
    }
}
