package dev.hearth.auth;

import dev.hearth.api.HubData;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of this jar need to let people in: the page for logging in and the first steps of a new home. Found
 * under {@link #KEY} once {@code auth} is set up. Loop only; stages complete on the loop.
 */
public interface Accounts {
    /** Where it is found among the shared objects of the hub. */
    HubData.Key<Accounts> KEY = new HubData.Key<>("auth.accounts", Accounts.class);

    /** Whether the owner has been made. */
    boolean hasOwner();

    /**
     * Makes the owner of a new home, an administrator who logs in by name and password.
     *
     * @param name for people
     * @param username what is typed in to log in; its case and the blanks around it do not count
     * @return completes when it is on the disk to stay. Fails with {@code owner_exists}, {@code username_exists} or
     *     {@code invalid_format}, whose messages can be shown
     */
    CompletionStage<NewOwner> createOwner(String name, String username, String password);

    /**
     * The owner as made.
     *
     * @param credentialsId for {@link #authorizationCode}
     */
    record NewOwner(User user, String credentialsId) {}

    /** The credentials by which that login came in; null for tokens that nobody logged in for. */
    @Nullable
    String credentials(Login login);

    /**
     * A code that {@code POST /auth/token} exchanges once, within ten minutes, for tokens.
     *
     * @param clientId who may exchange it: the address of the client's page
     */
    String authorizationCode(String clientId, String credentialsId);

    /**
     * Whether a client may be sent back to that address: one of the same host and port, one that the client's page names,
     * or one of the known apps. The page of the client is fetched if need be. Home Assistant:
     * {@code indieauth.verify_redirect_uri}.
     */
    CompletionStage<Boolean> redirectAllowed(String clientId, String redirectUri);

    /** How people can log in from that address: maps of {@code name}, {@code type} and {@code id}. */
    List<DataMap> providers(InetAddress from);

    /**
     * Begins to log somebody in.
     *
     * @param from where the client is
     * @param message as the body of {@code POST /auth/login_flow}: {@code client_id}, {@code handler}, {@code redirect_uri}
     * @return the step as {@code POST /auth/login_flow} answers it: {@code type}, {@code flow_id}, {@code step_id},
     *     {@code data_schema}, {@code errors} and so on. Fails with an {@link dev.hearth.api.http.HttpException}
     */
    CompletionStage<DataMap> beginLogin(InetAddress from, DataMap message);

    /**
     * Goes on logging somebody in.
     *
     * @param message as the body of <code>POST /auth/login_flow/{flow_id}</code>: {@code client_id} and what was asked for
     * @param userAgent what the client calls itself, for the log
     * @return the next step; of type {@code create_entry} with the authorization code as {@code result} when it is done.
     *     Fails with an {@link dev.hearth.api.http.HttpException}
     */
    CompletionStage<DataMap> continueLogin(
            InetAddress from, String flowId, DataMap message, @Nullable String userAgent);
}
