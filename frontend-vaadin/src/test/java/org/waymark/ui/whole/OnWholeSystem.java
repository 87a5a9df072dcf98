package org.waymark.ui.whole;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests take a {@link WholeSystem} as a parameter: one for all classes, started for the first that asks; and, where they
 * visit many pages, {@link TwoBrowsers} of their own.
 */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnWholeSystem.Starter.class)
@interface OnWholeSystem {

    final class Starter implements ParameterResolver, AfterEachCallback {

        private static final Namespace OURS = Namespace.create(OnWholeSystem.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return Set.of(WholeSystem.class, TwoBrowsers.class)
                    .contains(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            WholeSystem waymark = system(test);
            return parameter.getParameter().getType() == WholeSystem.class ? waymark : browsers(test, waymark);
        }

        /** The test's own store closes them with it. */
        private static TwoBrowsers browsers(ExtensionContext test, WholeSystem waymark) {
            return test.getStore(OURS)
                    .computeIfAbsent(TwoBrowsers.class, missing -> new TwoBrowsers(waymark), TwoBrowsers.class);
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
