package org.waymark.ui.whole;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests take a {@link WholeSystem} as a parameter: one for all classes, started for the first that asks. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnWholeSystem.Starter.class)
@interface OnWholeSystem {

    final class Starter implements ParameterResolver, AfterEachCallback {

        private static final Namespace OURS = Namespace.create(OnWholeSystem.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == WholeSystem.class;
        }

        @Override
        public WholeSystem resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return system(test);
        }

        @Override
        public void afterEach(ExtensionContext test) {
            if (test.getExecutionException().isPresent())
                system(test).picture(test.getRequiredTestMethod().getName());
            system(test).visitorsLeave();
        }

        /** The root's store closes what it holds once the last test has run. */
        private static WholeSystem system(ExtensionContext test) {
            return test.getRoot()
                    .getStore(OURS)
                    .computeIfAbsent(WholeSystem.class, missing -> WholeSystem.start(), WholeSystem.class);
        }
    }
}
