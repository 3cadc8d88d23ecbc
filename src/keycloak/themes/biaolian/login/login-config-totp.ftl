<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#assign badCode = messagesPerField.existsError('totp')>
<#assign badLabel = messagesPerField.existsError('userLabel')>
<#assign byHand = mode?? && mode = "manual">
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "subtitle">
    <p class="bl-subtitle">${msg("biaolianTotpWhy")}</p>
  <#elseif section = "form">
    <ol class="bl-steps" id="kc-totp-settings">
      <li>${msg("biaolianTotpApp")}</li>
      <li>
        <#if byHand>
          <p>${msg("loginTotpManualStep2")}</p>
          <p><code class="bl-secret" id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
          <p class="bl-muted">${msg("biaolianTotpParameters", totp.policy.digits, totp.policy.period)}</p>
          <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
        <#else>
          <p>${msg("loginTotpStep2")}</p>
          <img class="bl-qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("biaolianTotpQr")}">
          <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
        </#if>
      </li>
      <li>${msg("biaolianTotpType")}</li>
    </ol>
    <form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
      <div class="bl-group">
        <label class="bl-label" for="totp">${msg("authenticatorCode")}</label>
        <input class="bl-input bl-code" type="text" id="totp" name="totp" autocomplete="one-time-code" inputmode="numeric" dir="ltr" required autofocus
               <#if badCode>aria-invalid="true" aria-describedby="input-error-otp-code"</#if>>
        <#if badCode>
          <span class="bl-field-error" id="input-error-otp-code" role="alert">${kcSanitize(messagesPerField.get('totp'))?no_esc}</span>
        </#if>
        <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
        <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      </div>
      <div class="bl-group">
        <label class="bl-label" for="userLabel">${msg("loginTotpDeviceName")}</label>
        <input class="bl-input" type="text" id="userLabel" name="userLabel" autocomplete="off"
               <#if badLabel>aria-invalid="true" aria-describedby="input-error-otp-label"</#if>>
        <#if badLabel>
          <span class="bl-field-error" id="input-error-otp-label" role="alert">${kcSanitize(messagesPerField.get('userLabel'))?no_esc}</span>
        </#if>
      </div>
      <@passwordCommons.logoutOtherSessions/>
      <button class="bl-button bl-primary" type="submit" id="saveTOTPBtn">${msg("doSubmit")}</button>
      <#if isAppInitiatedAction??>
        <button class="bl-button bl-plain" type="submit" id="cancelTOTPBtn" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
