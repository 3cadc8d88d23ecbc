<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "subtitle">
    <p class="bl-subtitle">${msg("biaolianAccountFrom")}</p>
  <#elseif section = "form">
    <form id="kc-form-login" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
      <#if wrong>
        <div class="bl-alert bl-error" role="alert" id="input-error">
          <span>${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</span>
        </div>
      </#if>
      <#if !usernameHidden??>
        <div class="bl-group">
          <label class="bl-label" for="username">${msg("username")}</label>
          <input class="bl-input" id="username" name="username" value="${(login.username!'')}" type="text"
                 autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr" required
                 <#if !(login.username?has_content)>autofocus</#if>
                 <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
        </div>
      </#if>
      <div class="bl-group">
        <label class="bl-label" for="password">${msg("password")}</label>
        <div class="bl-input-group" dir="ltr">
          <input class="bl-input" id="password" name="password" type="password" autocomplete="current-password" required
                 <#if login.username?has_content>autofocus</#if>
                 <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
          <button class="bl-reveal" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle
                  data-icon-show="bl-eye" data-icon-hide="bl-eye-off"
                  data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}">
            <i class="bl-eye" aria-hidden="true"></i>
          </button>
        </div>
      </div>
      <#if realm.rememberMe && !usernameHidden??>
        <label class="bl-check">
          <input id="rememberMe" name="rememberMe" type="checkbox" <#if login.rememberMe??>checked</#if>>
          <span>${msg("rememberMe")}</span>
        </label>
      </#if>
      <input type="hidden" id="id-hidden-input" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
      <button class="bl-button bl-primary" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
      <#if realm.resetPasswordAllowed>
        <p class="bl-help"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
      <#else>
        <p class="bl-help">${msg("biaolianForgotten")}</p>
      </#if>
    </form>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  </#if>
</@layout.registrationLayout>
