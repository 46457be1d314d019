package doorstep.account;

import doorstep.web.QrSvg;
import doorstep.web.Secret;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What somebody is handed to sign in with for the first time; shown this once, so nothing of it is kept.
 *
 * @param page where the code is typed
 * @param address the same with the code behind its #, which browsers never send
 * @param until when it ends, if nobody uses it before
 */
record AccountCard(
        String name, List<GrantView> grants, String page, String address, String code, String qr, LocalDateTime until) {

    /** @param site our own address */
    static AccountCard of(Account account, List<GrantView> grants, String site, LocalDateTime now) {
        Secret token = account.renewInvitation(now);
        String address = WelcomePages.address(site, token);
        return new AccountCard(
                account.name,
                grants,
                site + WelcomePages.PATH,
                address,
                token.text(),
                QrSvg.of(address, account.name),
                account.invitationExpiresAt);
    }

    /** Never shows the secret, should it be printed by mistake. */
    @Override
    public String toString() {
        return "AccountCard";
    }
}
