package org.waymark.ui.learn;

import org.waymark.contract.participant.StepRecord;

/** The texts of a record that a person writes. */
enum Part {
    TASK_NOTE {
        @Override
        String of(StepRecord record) {
            return record.taskNote();
        }

        @Override
        StepRecord with(StepRecord record, String text) {
            return new StepRecord(record.read(), record.taskDone(), text, record.reflection());
        }
    },
    REFLECTION {
        @Override
        String of(StepRecord record) {
            return record.reflection();
        }

        @Override
        StepRecord with(StepRecord record, String text) {
            return new StepRecord(record.read(), record.taskDone(), record.taskNote(), text);
        }
    };

    abstract String of(StepRecord record);

    abstract StepRecord with(StepRecord record, String text);
}
