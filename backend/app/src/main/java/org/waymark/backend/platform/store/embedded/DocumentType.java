package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keeps documents as the BSON that they came as, in an array of bytes. The default is Java serialisation, which is
 * larger and slower and stands in older files: those documents are read still, and BSON once their page is written.
 */
final class DocumentType extends BasicDataType<Document> {

    /** Of each document, in memory, where nothing else is known. */
    private static final int USUAL_BYTES = 1024;
    /** Objects take more room than what they are written as. */
    private static final int OBJECTS_A_BYTE = 4;

    private final ObjectDataType bytes = new ObjectDataType();
    private volatile int average = USUAL_BYTES;

    @Override
    public void write(WriteBuffer to, Document document) {
        byte[] bson = encode(document);
        average = (int) ((15L * average + (long) OBJECTS_A_BYTE * bson.length) / 16);
        bytes.write(to, bson);
    }

    @Override
    public Document read(ByteBuffer from) {
        Object read = bytes.read(from);
        return read instanceof byte[] bson ? BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson)) : (Document) read;
    }

    private static byte[] encode(Document document) {
        ByteBuf to = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, to);
        return ByteBufUtil.getBytes(to, 0, to.writerIndex(), false);
    }

    /** Estimated by what was written last: the exact size would cost as much as writing it. */
    @Override
    public int getMemory(Document document) {
        return average;
    }

    @Override
    public int compare(Document left, Document right) {
        return Arrays.compare(encode(left), encode(right));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
