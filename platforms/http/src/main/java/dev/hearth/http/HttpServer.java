package dev.hearth.http;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.FileBody;
import dev.hearth.api.http.HttpResponse.Streamed;
import dev.hearth.api.http.Routes;
import dev.hearth.api.http.SocketHandler;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.loop.TimeSource;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The server: one thread for all sockets, which reads requests whole, hands each to the loop once, and takes the answers of
 * a turn of the loop back together.
 */
@SuppressWarnings("FutureReturnValueIgnored") // how a write or a close ends shows in the connection
final class HttpServer {
    // The system's own way, where the library has its native part; the JDK's everywhere else.
    private static final boolean EPOLL = Epoll.isAvailable();
    private static final int BACKLOG = 4_096;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
    private static final int LOW_WATER = 32 * 1024;
    private static final int HIGH_WATER = 64 * 1024;

    private final Hub hub;
    private final Loop loop;
    private final Routes routes;
    private final TimeSource time;
    private final Logger logger;
    private final HttpSettings settings;
    private final Limits limits;
    private final Bans bans;
    private final Forwarding forwarding;
    private final Cors cors;
    private final Answers answers;
    private final @Nullable SslContext tls;
    private final EventLoop io;
    private final Outbox outbox;
    private final Deflate deflate = new Deflate();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch empty = new CountDownLatch(1);
    private final AtomicLong bodyBytes = new AtomicLong();
    private final List<Channel> listening = new ArrayList<>();
    // Thread of the sockets only.
    private final Set<Watched> watched = new LinkedHashSet<>();
    // Set on the loop, read by both.
    private volatile boolean stopping;

    HttpServer(Hub hub, HttpSettings settings, Limits limits, Bans bans, @Nullable SslContext tls) {
        this.hub = hub;
        this.loop = hub.loop();
        this.routes = hub.routes();
        this.time = loop.time();
        this.logger = hub.logger();
        this.settings = settings;
        this.limits = limits;
        this.bans = bans;
        this.tls = tls;
        forwarding = new Forwarding(settings.forwarded(), settings.proxies(), logger);
        cors = new Cors(settings.origins());
        answers = new Answers(time, settings.frameOptions());
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        // A single loop without a group around it: a group tells of its end on a thread that would outlive it.
        io = new SingleThreadIoEventLoop(
                null,
                new DefaultThreadFactory("http", true),
                EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        outbox = new Outbox(loop, io);
    }

    // ---- begin ----

    /** Takes the addresses, without answering yet; blocks. */
    void bind() throws IOException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String host : settings.hosts()) {
            addresses.add(new InetSocketAddress(InetAddress.getByName(host), settings.port()));
        }
        if (addresses.isEmpty()) {
            addresses.add(new InetSocketAddress(settings.port()));
        }
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(io)
                .channel(EPOLL ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOCATOR, allocator())
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(LOW_WATER, HIGH_WATER))
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel);
                    }
                });
        for (InetSocketAddress address : addresses) {
            ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
            Throwable problem = bound.cause();
            if (problem != null) {
                throw new IOException(PortHolder.explain(address, problem), problem);
            }
            listening.add(bound.channel());
        }
        long every = limits.sweep().toNanos();
        io.scheduleAtFixedRate(this::sweep, every, every, TimeUnit.NANOSECONDS);
    }

    // One thread needs one arena; chunks of 1 MiB keep an idle server small.
    private static PooledByteBufAllocator allocator() {
        return new PooledByteBufAllocator(true, 0, 1, 8_192, 7, 64, 32, true);
    }

    /** Begins to answer; loop only. Who has connected meanwhile has waited. */
    void open() {
        listening.forEach(channel -> channel.config().setAutoRead(true));
    }

    /** The port it listens on. */
    int port() {
        return ((InetSocketAddress) listening.getFirst().localAddress()).getPort();
    }

    private void accept(Channel channel) {
        if (connections.incrementAndGet() > limits.connections() || stopping) {
            connections.decrementAndGet();
            channel.close();
            return;
        }
        channel.closeFuture().addListener(closed -> {
            connections.decrementAndGet();
            tellIfEmpty();
        });
        Pipelines.begin(channel, this, tls);
    }

    private void tellIfEmpty() {
        if (stopping && connections.get() == 0) {
            empty.countDown();
        }
    }

    // ---- what the handlers ask for ----

    Loop loop() {
        return loop;
    }

    Routes routes() {
        return routes;
    }

    Logger logger() {
        return logger;
    }

    Limits limits() {
        return limits;
    }

    Answers answers() {
        return answers;
    }

    Outbox outbox() {
        return outbox;
    }

    Deflate deflate() {
        return deflate;
    }

    long nanoTime() {
        return time.nanoTime();
    }

    boolean stopping() {
        return stopping;
    }

    void watch(Watched one) {
        watched.add(one);
    }

    void unwatch(Watched one) {
        watched.remove(one);
    }

    /** Asks for memory for bodies that are not whole yet; false when there is none left. */
    boolean takeBodyBytes(long bytes) {
        if (bodyBytes.addAndGet(bytes) > limits.bodyBytes()) {
            bodyBytes.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void returnBodyBytes(long bytes) {
        bodyBytes.addAndGet(-bytes);
    }

    /** A connection has ended in failure, which is the client's or the network's doing. */
    void connectionFailed(Throwable cause) {
        logger.debug("A connection has failed", cause);
    }

    Incoming.@Nullable Client client(HttpRequest request, Channel connection, boolean secure) {
        return forwarding.client(request.headers(), (InetSocketAddress) connection.remoteAddress(), secure);
    }

    private void sweep() {
        long now = nanoTime();
        for (Watched each : List.copyOf(watched)) {
            each.look(now);
        }
    }

    /** Compresses elsewhere; the result comes back on the thread of the sockets. */
    void compress(byte[] bytes, Consumer<byte[]> then) {
        loop.worker("compress", () -> {
            byte[] result = Answers.gzip(bytes);
            return onSockets(() -> then.accept(result));
        });
    }

    /** Runs something on the thread of the sockets; false when it has ended. */
    boolean onSockets(Runnable runnable) {
        try {
            io.execute(runnable);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Sends a file. */
    void sendFile(RequestReader to, HttpResponse response, FileBody file, @Nullable Exchange exchange) {
        loop.worker("send " + file.file().getFileName(), () -> {
            FileSender.send(this, to, response, file, exchange);
            return true;
        });
    }

    // ---- requests ----

    /** Takes a request in; thread of the sockets. */
    void receive(Exchange exchange) {
        toLoop(exchange, () -> {
            try {
                handle(exchange);
            } catch (Throwable e) { // whatever it is: a client without an answer waits, and keeps its connection
                fail(exchange, e);
            }
        });
    }

    /** Takes in a request that becomes a web socket; thread of the sockets. */
    void receive(Exchange exchange, SocketHandler handler, WebSocketConnection socket, String acceptKey) {
        toLoop(exchange, () -> {
            HttpResponse refused = refusal(exchange.request());
            if (refused != null) {
                answer(exchange, refused);
                return;
            }
            outbox.hand(() -> exchange.reader().become(socket, acceptKey));
            socket.open(handler, exchange.request());
        });
    }

    private void toLoop(Exchange exchange, Runnable work) {
        try {
            loop.execute(work);
        } catch (LoopClosedException e) {
            exchange.write(HttpResponse.status(503));
        }
    }

    private @Nullable HttpResponse refusal(Incoming request) {
        if (Suspicion.of(request, logger)) {
            return HttpResponse.status(400);
        }
        return bans.banned(request.remote()) ? HttpResponse.status(403) : null;
    }

    private void handle(Exchange exchange) {
        Incoming request = exchange.request();
        HttpResponse early = refusal(request);
        if (early == null && request.method().equals("OPTIONS")) {
            early = cors.preflight(request, routes);
        }
        if (early != null) {
            answer(exchange, early);
            return;
        }
        routes.answer(request, login(request)).whenComplete((response, thrown) -> {
            if (response == null) {
                fail(exchange, Stages.cause(thrown));
                return;
            }
            if (response.status() == 401) {
                bans.failed(request.remote(), request.path(), request.header("user-agent"));
            }
            answer(exchange, cors.opened(request, response, routes));
        });
    }

    private void fail(Exchange exchange, Throwable thrown) {
        Incoming request = exchange.request();
        logger.error("The answer to {} {} has failed", request.method(), request.path(), thrown);
        answer(exchange, HttpResponse.status(500));
    }

    private @Nullable Login login(Incoming request) {
        Auth auth = hub.capability(Auth.class);
        if (auth == null) {
            return null;
        }
        String header = request.header("authorization");
        if (header != null) {
            int space = header.indexOf(' ');
            if (space > 0 && header.substring(0, space).equals("Bearer")) {
                Login login = auth.login(header.substring(space + 1).trim(), request.remote());
                if (login != null) {
                    return login;
                }
            }
        }
        boolean reading = request.method().equals("GET") || request.method().equals("HEAD");
        return reading && request.query("authSig") != null
                ? auth.signed(request.method(), request.target(), request.remote())
                : null;
    }

    private void answer(Exchange exchange, HttpResponse response) {
        if (response.body() instanceof Streamed streamed && !exchange.ofHead()) {
            OpenStream stream = new OpenStream(this);
            outbox.hand(() -> exchange.reader().open(response, stream));
            try {
                stream.fedBy(streamed.source().start(stream));
            } catch (Throwable e) {
                logger.error("What answers {} has failed", exchange.request().path(), e);
                stream.close();
            }
            return;
        }
        HttpResponse whole = response.body() instanceof Streamed
                ? new HttpResponse(response.status(), response.headers(), HttpResponse.empty(200).body())
                : response;
        outbox.hand(() -> exchange.write(whole));
    }

    // ---- end ----

    /**
     * Ends: no new connection, web sockets are closed, what is being answered has 5 s. Blocks.
     *
     * @throws InterruptedException when the hub waits no longer
     */
    void stop() throws InterruptedException {
        stopping = true;
        listening.forEach(channel -> channel.close().awaitUninterruptibly());
        if (!io.isShuttingDown()) {
            onSockets(() -> {
                List.copyOf(watched).forEach(Watched::stop);
                tellIfEmpty();
            });
            if (!empty.await(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                logger.info("{} connections were cut off", connections.get());
            }
        }
        kill();
        io.awaitTermination(5, TimeUnit.SECONDS);
        deflate.close();
    }

    /** Ends at once; any thread. */
    void kill() {
        stopping = true;
        onSockets(() -> List.copyOf(watched).forEach(Watched::kill));
        io.shutdownGracefully(0, 5, TimeUnit.SECONDS);
    }
}
