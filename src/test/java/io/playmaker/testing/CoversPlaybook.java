package io.playmaker.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class together complete every flow node of the playbook's model. The class fails, naming the nodes,
 * when they do not; so it fails as well when only some of its tests run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PlaybookCoverage.class)
public @interface CoversPlaybook {

    /** The playbook's key. */
    String value();
}
