package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Orders the keys of an index, and keeps them: those that are one string by that string and before all others. The
 * default serialises both keys for every comparison, which is most of the work of a look-up, and each one that is
 * written; keys in older files are read still.
 */
final class IndexKeyType extends ObjectDataType {

    @Override
    public int compare(Object left, Object right) {
        var leftText = onlyString(left);
        var rightText = onlyString(right);
        if (leftText != null && rightText != null) {
            return leftText.compareTo(rightText);
        }
        if (leftText == null && rightText == null) {
            return super.compare(left, right);
        }
        return leftText != null ? -1 : 1;
    }

    @Override
    public void write(WriteBuffer to, Object key) {
        var text = onlyString(key);
        super.write(to, text == null ? key : text);
    }

    @Override
    public Object read(ByteBuffer from) {
        var key = super.read(from);
        return key instanceof String text ? new KeyValue(text) : key;
    }

    private static @Nullable String onlyString(Object key) {
        return key instanceof KeyValue values && values.size() == 1 && values.get(0) instanceof String text
                ? text
                : null;
    }
}
