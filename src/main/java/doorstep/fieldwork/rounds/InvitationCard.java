package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Volunteer;
import doorstep.web.QrSvg;
import java.time.LocalDateTime;

/**
 * What a volunteer is handed to sign in with; told this once, so nothing of it is kept.
 *
 * @param qr an SVG picture
 * @param until when it ends, if nobody uses it before
 */
record InvitationCard(String name, String place, String address, String qr, LocalDateTime until) {

    /** @param site our own address; the token goes behind its #, which browsers never send */
    static InvitationCard of(Volunteer volunteer, String place, String site, LocalDateTime now) {
        String address = site + "/field/i#" + volunteer.invite(now);
        return new InvitationCard(
                volunteer.name, place, address, QrSvg.of(address, volunteer.name), volunteer.invitationExpiresAt);
    }

    /** Never shows the secret, should it be printed by mistake. */
    @Override
    public String toString() {
        return "InvitationCard";
    }
}
