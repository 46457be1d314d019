package doorstep.start;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the first steps; Chinese in {@code messages/start_zh.properties}, English beside it. */
@MessageBundle("start")
public interface StartMessages {
    String title();
    String intro();
    String done();
    String next();
    String later();
    String administrator();
    String administratorIs(String name);
    String office();
    String officeIs(String name);
    String officeMissing();
    String officeGo();
    String addressMissing();
    String addressGo();
    String places();
    String placesAre();
    String placesMissing();
    String placesGo();
    String placesFile();
    String wave();
    String waveMissing();
    String wavePlanned();
    String waveNeeds();
    String waveGo();
    String waveOpen();
    String end();
}
