package dev.hearth.restapi;

import dev.hearth.api.Subscription;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.http.HttpStream;
import dev.hearth.api.loop.Loop;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Shows one client the frames of a camera, each in the place of the one before: MJPEG. A frame that is as the one before
 * is not sent, nor one that comes while the client has not taken an earlier one. Loop only. Home Assistant:
 * {@code async_get_still_stream}.
 */
final class MotionPictures implements Flow.Subscriber<Picture> {
    static final String CONTENT_TYPE = "multipart/x-mixed-replace; boundary=--frameboundary";

    private final Loop loop;
    private final HttpStream stream;
    private final Duration interval;
    private Flow.@Nullable Subscription frames;
    private @Nullable Subscription pause;
    private @Nullable Picture last;

    /** @param interval the least time between two frames; zero for as often as the camera gives them */
    MotionPictures(Loop loop, HttpStream stream, Duration interval) {
        this.loop = loop;
        this.stream = stream;
        this.interval = interval;
    }

    Subscription show(Flow.Publisher<Picture> camera) {
        camera.subscribe(this);
        return this::end;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        frames = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(Picture frame) {
        if (stream.pending() == 0 && !frame.equals(last)) {
            byte[] part = part(frame);
            stream.write(part);
            if (last == null) {
                stream.write(part); // some browsers show a part only when the next one begins
            }
            last = frame;
        }
        if (interval.isZero()) {
            next();
        } else {
            pause = loop.after(interval, this::next);
        }
    }

    private void next() {
        if (frames != null) {
            frames.request(1);
        }
    }

    private static byte[] part(Picture frame) {
        byte[] head = ("--frameboundary\r\nContent-Type: " + frame.contentType() + "\r\nContent-Length: "
                + frame.bytes().length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream part = new ByteArrayOutputStream(head.length + frame.bytes().length + 2);
        part.writeBytes(head);
        part.writeBytes(frame.bytes());
        part.write('\r');
        part.write('\n');
        return part.toByteArray();
    }

    @Override
    public void onError(Throwable failure) {
        end();
        stream.close();
    }

    @Override
    public void onComplete() {
        end();
        stream.close();
    }

    private void end() {
        if (frames != null) {
            frames.cancel();
            frames = null;
        }
        if (pause != null) {
            pause.cancel();
        }
    }
}
