package doorstep.quality;

import doorstep.questionnaire.answers.Answers;

/** What a resident of a community wrote without a volunteer, by the household's own code. */
public record OwnAnswers(String community, Answers answers) {}
