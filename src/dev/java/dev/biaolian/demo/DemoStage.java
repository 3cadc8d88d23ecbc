package dev.biaolian.demo;

import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.catalogue.Amendments;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Standards;
import org.biaolian.catalogue.Verifications;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRequests;

/** The services of the portal that the demonstration is played on. */
record DemoStage(
    Organizations organizations,
    Circles circles,
    Agreements agreements,
    Standards standards,
    StandardEntry entry,
    FileUploads uploads,
    Verifications verifications,
    Sharings sharings,
    Amendments amendments,
    RecognitionRequests requests,
    RecognitionCases cases,
    WorkingCalendar calendar) {}
